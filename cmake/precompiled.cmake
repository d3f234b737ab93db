# The headers that nearly every file includes, read once instead of 400 times: a build from nothing takes a third less.
# Off where objects are shared between working copies (a precompiled header is not) and where a forgotten include is to
# be found: the tests' build compiles each file by itself.
option(AMBLE_PRECOMPILE "Precompile the common headers" OFF)

# amble_precompiled(name headers...): what amble_precompile(target name) takes its headers from.
function(amble_precompiled name)
  if(NOT AMBLE_PRECOMPILE)
    return()
  endif()
  set(source "${CMAKE_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Only its headers matter.\n")
  add_library(${name} OBJECT "${source}")
  amble_ours(${name})
  target_link_libraries(${name} PRIVATE fmt::fmt)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

function(amble_precompile target name)
  if(AMBLE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

set(standard_headers <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <ranges> <span> <string>
  <string_view> <utility> <variant> <vector> <fmt/format.h>)
set(base_headers foundation/base/calendar.h foundation/base/result.h)
list(TRANSFORM base_headers PREPEND "${CMAKE_SOURCE_DIR}/src/")

amble_precompiled(rules_headers ${standard_headers} ${base_headers})
if(TARGET rules_headers)
  target_compile_options(rules_headers PRIVATE -fno-exceptions)
endif()
amble_precompiled(library_headers ${standard_headers} ${base_headers}
  "${CMAKE_SOURCE_DIR}/src/account/visit.h" "${CMAKE_SOURCE_DIR}/src/foundation/database/database.h"
  "${CMAKE_SOURCE_DIR}/src/foundation/html/html.h")
