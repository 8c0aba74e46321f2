-- Asks for the page of one sheet after the other: wrk … URL -- QUERY CODE CODE …
-- A query gets a number of its own each time, so that no page has been made before.
local query, codes, number = "", {}, 0

function init(arguments)
  query = table.remove(arguments, 1)
  codes = arguments
end

function request()
  number = number + 1
  local path = "/" .. codes[number % #codes + 1]
  return wrk.format("GET", query == "" and path or path .. query .. number)
end
