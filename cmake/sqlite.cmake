# SQLite, compiled from the amalgamation inside npm's better-sqlite3; docs/decisions/sqlite.md says why.
option(AMBLE_SYSTEM_SQLITE "Link the system's SQLite, which must be 3.51.3 or newer" OFF)

if(AMBLE_SYSTEM_SQLITE)
  # Older ones can corrupt a WAL database when two connections write and checkpoint at once.
  pkg_check_modules(system_sqlite REQUIRED IMPORTED_TARGET GLOBAL "sqlite3>=3.51.3")
  add_library(sqlite3 ALIAS PkgConfig::system_sqlite)
  return()
endif()

# Stops unless the file holds exactly the bytes that were reviewed.
function(amble_pin file sha256)
  file(SHA256 "${file}" found)
  if(NOT found STREQUAL sha256)
    message(FATAL_ERROR "${file} is not the one we pinned.\n  wanted SHA-256 ${sha256}\n  found  SHA-256 ${found}\n"
      "Delete web/node_modules and configure again; if that does not help, do not build with it.")
  endif()
endfunction()

set(sqlite_source "${CMAKE_SOURCE_DIR}/web/node_modules/better-sqlite3/deps/sqlite3")
amble_pin("${sqlite_source}/sqlite3.c" 60d2f39a3726cd6b9021da6f4e868608d66fbb6528a9f513dc8ffcc640493422)
amble_pin("${sqlite_source}/sqlite3.h" 9e69a1353a4288450b0d5239ede11fc7f1f4c8e5eb07491fc8317eacb5b7de7e)

# Only the header is offered to includes, so that nothing else of the package can be.
configure_file("${sqlite_source}/sqlite3.h" "${CMAKE_BINARY_DIR}/sqlite3/sqlite3.h" COPYONLY)

add_library(sqlite3 STATIC "${sqlite_source}/sqlite3.c")
target_include_directories(sqlite3 SYSTEM PUBLIC "${CMAKE_BINARY_DIR}/sqlite3")
target_link_libraries(sqlite3 PUBLIC Threads::Threads m)
target_compile_options(sqlite3 PRIVATE -w $<$<BOOL:${AMBLE_SANITIZE}>:-fno-sanitize=undefined>)
# Each with its reason in docs/decisions/sqlite.md.
target_compile_definitions(sqlite3 PRIVATE
  SQLITE_THREADSAFE=2
  SQLITE_DQS=0
  SQLITE_DEFAULT_FOREIGN_KEYS=1
  SQLITE_DEFAULT_MEMSTATUS=0
  SQLITE_DEFAULT_SYNCHRONOUS=2
  SQLITE_DEFAULT_WAL_SYNCHRONOUS=2
  SQLITE_ENABLE_FTS5
  SQLITE_ENABLE_STAT4
  SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_OMIT_DEPRECATED
  SQLITE_OMIT_LOAD_EXTENSION
  SQLITE_OMIT_SHARED_CACHE
  SQLITE_SECURE_DELETE
  SQLITE_TEMP_STORE=2
  SQLITE_TRUSTED_SCHEMA=0
  SQLITE_USE_ALLOCA
  HAVE_FDATASYNC=1
  HAVE_GMTIME_R=1
  HAVE_LOCALTIME_R=1
  HAVE_MALLOC_H=1
  HAVE_MALLOC_USABLE_SIZE=1
  HAVE_PREAD=1
  HAVE_PWRITE=1
  HAVE_STRERROR_R=1
  HAVE_USLEEP=1
  USE_PREAD)
