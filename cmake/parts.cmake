# The libraries that Amble stands on; docs/decisions/ says why each was chosen.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)

if(AMBLE_TESTS)
  find_package(GTest REQUIRED)
endif()

find_package(date REQUIRED)

# pkg-config parts, each as one imported target of the same short name.
function(amble_part name package)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${package})
  add_library(${name} ALIAS PkgConfig::${name})
endfunction()

amble_part(sodium libsodium)
