# Writes migrations/*.sql into one C++ file: cmake -DFOLDER=… -DOUTPUT=… -P embed_migrations.cmake
file(GLOB files "${FOLDER}/*.sql")
list(SORT files)
set(entries "")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
    message(FATAL_ERROR "${file} is not named like 0001_job.sql.")
  endif()
  math(EXPR number "1${CMAKE_MATCH_1} - 10000")
  file(READ "${file}" sql)
  string(APPEND entries "    {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"foundation/database/migrations.h\"

namespace amble::database {

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> list = {
${entries}    };
    return list;
}

} // namespace amble::database
")
