# The few shapes that every folder of src/ is built from.

# Our own code: strict warnings, includes spelled from src/.
function(amble_ours target)
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough -Werror)
endfunction()

# A static library; `headers` is what it takes precompiled (precompiled.cmake).
function(amble_archive name headers)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  amble_ours(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS})
  amble_precompile(${name} ${headers})
endfunction()

# amble_library(name SOURCES a.cpp ... LINKS x y)
function(amble_library name)
  amble_archive(${name} library_headers ${ARGN})
endfunction()

# Rules: plain values and free functions that also run in a browser, hence no exceptions.
function(amble_rules name)
  amble_archive(${name} rules_headers ${ARGN})
  target_compile_options(${name} PRIVATE -fno-exceptions)
endfunction()

# amble_test(name SOURCES a_test.cpp ... LINKS programme_rules): one test program, run by ctest.
function(amble_test name)
  if(NOT AMBLE_TESTS)
    return()
  endif()
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  amble_ours(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
endfunction()
