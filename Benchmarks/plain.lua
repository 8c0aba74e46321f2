-- Asks for one address again and again: wrk … URL -- [METHOD]
function init(arguments)
  wrk.method = arguments[1] or "GET"
end
