# Rules compiled to WebAssembly for the browser, from the sources that the server has too; docs/decisions/wasm.md says why.
find_path(WASI_LIBCXX version PATHS /usr/include/wasm32-wasi/c++/v1 NO_DEFAULT_PATH)
if(NOT WASI_LIBCXX)
  message(FATAL_ERROR "The C++ library for wasm32-wasi is not here: run tools/install_deps build, which installs "
    "wasi-libc and libc++-19-dev-wasm32.")
endif()

# fmt's headers by themselves: what lies beside them is for this machine and not for a browser.
find_path(FMT_HEADERS fmt/core.h REQUIRED)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/wasm/include")
file(CREATE_LINK "${FMT_HEADERS}/fmt" "${CMAKE_BINARY_DIR}/wasm/include/fmt" SYMBOLIC)

set(AMBLE_WASM_FLAGS --target=wasm32-wasi -std=c++20 -Os -flto -DNDEBUG -fno-exceptions -fno-rtti
  # Not -Wconversion: here a size is of 32 bits, and the build of the server has looked already.
  -Wall -Wextra -Wpedantic -Werror
  # Header-only, and without the tables of locales.
  -DFMT_HEADER_ONLY "-DFMT_STATIC_THOUSANDS_SEPARATOR=','"
  "-I${CMAKE_SOURCE_DIR}/src" -isystem "${CMAKE_BINARY_DIR}/wasm/include")

# amble_wasm(OUTPUT MAIN file.cpp ... SOURCES a/b.cpp ...): a module of what MAIN exports; SOURCES are spelled from src/.
function(amble_wasm output)
  cmake_parse_arguments(ARG "" "" "MAIN;SOURCES" ${ARGN})
  list(TRANSFORM ARG_SOURCES PREPEND "${CMAKE_SOURCE_DIR}/src/")
  cmake_path(GET output STEM module)
  set(objects)
  foreach(source IN LISTS ARG_SOURCES ARG_MAIN)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE named)
    set(object "${CMAKE_BINARY_DIR}/wasm/${module}/${named}.o")
    cmake_path(GET object PARENT_PATH folder)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${object}"
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} "${CMAKE_CXX_COMPILER}" ${AMBLE_WASM_FLAGS}
        -MD -MF "${object}.d" -c "${source}" -o "${object}"
      DEPENDS "${source}" DEPFILE "${object}.d"
      COMMENT "Building ${module}.wasm: ${named}"
      VERBATIM)
    list(APPEND objects "${object}")
  endforeach()
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_CXX_COMPILER}" --target=wasm32-wasi -mexec-model=reactor -Os -flto ${objects} -o "${output}"
      -Wl,--strip-all -Wl,-z,stack-size=262144
    COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/web/modules/print_size.mjs" "${output}"
    DEPENDS ${objects} "${CMAKE_SOURCE_DIR}/web/modules/print_size.mjs"
    COMMENT "Linking ${module}.wasm"
    VERBATIM)
endfunction()
