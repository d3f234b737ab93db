# The libraries that Amble stands on; docs/decisions/ says why each was chosen.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)

if(AMBLE_TESTS OR AMBLE_BENCH)
  find_package(GTest REQUIRED)
endif()

find_package(date REQUIRED)

# pkg-config parts, each as one imported target of the same short name.
function(amble_part name package)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${package})
  add_library(${name} ALIAS PkgConfig::${name})
endfunction()

amble_part(sodium libsodium)
amble_part(utf8proc libutf8proc)
amble_part(pq "libpq>=15")
amble_part(openssl openssl)
amble_part(expat expat)
amble_part(archive libarchive)
amble_part(cmark libcmark)
amble_part(ical libical)
amble_part(simdjson simdjson)
amble_part(curl "libcurl>=7.88")
amble_part(qrencode libqrencode)

# Boost and toml++ are headers only and slow to compile: each is included by one file.
find_package(Boost 1.81 REQUIRED)
add_library(boost ALIAS Boost::headers)
add_library(tomlplusplus INTERFACE)
target_compile_definitions(tomlplusplus INTERFACE TOML_HEADER_ONLY=1)

# What comes from npm: esbuild for the pages, SQLite's source, and, for the tests, a browser driver.
if(AMBLE_TESTS)
  set(npm_group test)
else()
  set(npm_group build)
endif()
execute_process(COMMAND "${CMAKE_SOURCE_DIR}/tools/node_modules" ${npm_group} COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS web/package-lock.json)
include(sqlite)
