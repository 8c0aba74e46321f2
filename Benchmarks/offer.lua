-- Sends a form that is right, with a receipt of its own each time: wrk … URL -- CODE CODE …
local codes, next = {}, 0
local head = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local form = "kind=offer&category=shopping&mode=in-person&details=Courses+au+march%C3%A9%2C+le+samedi"
  .. "&name=Nadia&phone=06+12+34+56+78&email=&audience=neighbours&until=&consent=1&language=fr&receipt="

function init(arguments)
  codes = arguments
  math.randomseed(os.time())
end

function request()
  next = next + 1
  local receipt = string.format("%08x%08x%016x", math.random(0, 2 ^ 31), math.random(0, 2 ^ 31), next)
  return wrk.format("POST", "/" .. codes[next % #codes + 1] .. "/offer", head, form .. receipt)
end
