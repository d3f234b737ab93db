# Every header compiles by itself: `cmake --build build/test --target headers`.
file(GLOB_RECURSE headers RELATIVE "${CMAKE_SOURCE_DIR}/src" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/*.h")

set(header_sources)
foreach(header IN LISTS headers)
  # Twice: a header without #pragma once defines its types again.
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/headers/${header}.cpp" CONTENT "#include \"@header@\"\n#include \"@header@\"\n" @ONLY)
  list(APPEND header_sources "${CMAKE_BINARY_DIR}/headers/${header}.cpp")
endforeach()

add_library(headers OBJECT EXCLUDE_FROM_ALL ${header_sources})
amble_ours(headers)
target_compile_options(headers PRIVATE -O0 -g0)
target_link_libraries(headers PRIVATE
  fmt::fmt date::date-tz sodium pq openssl expat archive cmark simdjson boost tomlplusplus sqlite3 GTest::gtest)
