# Tests are compiled far more often than they run.
set(erasmi_test_options $<$<CONFIG:Debug>:-O0>)

# Headers that are compiled once, for libraries and for tests: each set must see the compiler options of its users.
#
#   erasmi_precompiled(base LIBRARIES Boost::json TESTING GTest::gmock)
#
# takes src/base/precompiled.hpp and src/base/testing/precompiled.hpp, for all modules that use base.
function(erasmi_precompiled module)
  cmake_parse_arguments(PRECOMPILED "" "" "LIBRARIES;TESTING" ${ARGN})
  erasmi_precompiled_headers(erasmi_precompiled_${module} src/${module}/precompiled.hpp
                             LIBRARIES ${PRECOMPILED_LIBRARIES})
  erasmi_precompiled_headers(erasmi_precompiled_${module}_tests src/${module}/testing/precompiled.hpp
                             OPTIONS ${erasmi_test_options} LIBRARIES ${PRECOMPILED_LIBRARIES} ${PRECOMPILED_TESTING})
endfunction()

function(erasmi_precompiled_headers target header)
  cmake_parse_arguments(PRECOMPILED "" "" "OPTIONS;LIBRARIES" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/${target}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// CMake compiles headers only for a target with a source.\n")
  add_library(${target} OBJECT EXCLUDE_FROM_ALL ${source})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${target} PRIVATE erasmi_options ${PRECOMPILED_LIBRARIES})
  target_compile_options(${target} PRIVATE ${PRECOMPILED_OPTIONS})
  target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/${header})
  # ccache was seen to bring back precompiled headers from before a change.
  set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER "")
endfunction()

# Those of the highest module among `uses` that has some.
function(erasmi_find_precompiled result uses)
  set(found erasmi_precompiled_base)
  foreach(used ${uses})
    if(TARGET erasmi_precompiled_${used})
      set(found erasmi_precompiled_${used})
    endif()
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# A program of tests, which may read files of the source tree.
function(erasmi_test_program name)
  cmake_parse_arguments(TEST "" "PRECOMPILED" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} EXCLUDE_FROM_ALL ${TEST_SOURCES})
  target_compile_options(${name} PRIVATE ${erasmi_test_options})
  target_precompile_headers(${name} REUSE_FROM ${TEST_PRECOMPILED})
  target_link_libraries(${name} PRIVATE ${TEST_LIBRARIES} GTest::gmock_main rapidcheck)
  target_compile_definitions(${name} PRIVATE ERASMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             ERASMI_COMPILER="${CMAKE_CXX_COMPILER}")
  set_property(GLOBAL APPEND PROPERTY ERASMI_TEST_PROGRAMS ${name})
endfunction()

# One static library and one test program for each module of src/modules.txt.
#
#   erasmi_module(web USES base data LIBRARIES OpenSSL::Crypto)
#
# Sources are src/web/**.cpp; tests are src/web/tests/*.cpp and become the program web_tests; what several modules'
# tests share stands in src/web/testing/*.cpp and becomes the library erasmi_web_testing, which is linked to the
# tests of this module and of all that use it.
function(erasmi_module name)
  cmake_parse_arguments(MODULE "" "" "USES;LIBRARIES;TESTING" ${ARGN})
  string(REPLACE "/" "_" target ${name})
  set(folder ${CMAKE_SOURCE_DIR}/src/${name})

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(tests ${sources})
  set(testing ${sources})
  list(FILTER sources EXCLUDE REGEX "/(tests|testing)/|/main\\.cpp$")
  list(FILTER tests INCLUDE REGEX "/tests/[^/]*\\.cpp$")
  list(FILTER testing INCLUDE REGEX "/testing/[^/]*\\.cpp$")

  if(NOT sources)
    return()
  endif()
  add_library(erasmi_${target} STATIC ${sources})
  set_target_properties(erasmi_${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(erasmi_${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  erasmi_find_precompiled(precompiled "${MODULE_USES}")
  target_precompile_headers(erasmi_${target} REUSE_FROM ${precompiled})
  target_link_libraries(erasmi_${target} PUBLIC erasmi_options ${MODULE_LIBRARIES})
  foreach(used ${MODULE_USES})
    string(REPLACE "/" "_" used ${used})
    if(TARGET erasmi_${used})
      target_link_libraries(erasmi_${target} PUBLIC erasmi_${used})
    endif()
  endforeach()

  set(testing_libraries)
  foreach(used ${MODULE_USES})
    string(REPLACE "/" "_" used ${used})
    if(TARGET erasmi_${used}_testing)
      list(APPEND testing_libraries erasmi_${used}_testing)
    endif()
  endforeach()
  if(testing)
    add_library(erasmi_${target}_testing STATIC EXCLUDE_FROM_ALL ${testing})
    target_compile_options(erasmi_${target}_testing PRIVATE ${erasmi_test_options})
    target_precompile_headers(erasmi_${target}_testing REUSE_FROM ${precompiled}_tests)
    target_compile_definitions(erasmi_${target}_testing PRIVATE ERASMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(erasmi_${target}_testing PUBLIC erasmi_${target} ${testing_libraries} ${MODULE_TESTING}
                          GTest::gmock)
    set(testing_libraries erasmi_${target}_testing)
  endif()

  if(tests)
    erasmi_test_program(${target}_tests SOURCES ${tests} PRECOMPILED ${precompiled}_tests
                        LIBRARIES erasmi_${target} ${testing_libraries})
  endif()
endfunction()

# A module for each line of the file, "name: used used" or "name: everything", lowest first. Its other libraries are
# in the variable <name>_libraries, those of what its tests share in <name>_testing_libraries. tools/check_modules
# holds the same file against the includes.
function(erasmi_modules file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
  file(STRINGS ${file} lines REGEX "^[^#]+:")
  set(above)
  foreach(line ${lines})
    string(REGEX MATCH "^([^:]+):(.*)$" line "${line}")
    set(name ${CMAKE_MATCH_1})
    separate_arguments(uses UNIX_COMMAND "${CMAKE_MATCH_2}")
    if(uses STREQUAL everything)
      set(uses ${above})
    endif()
    string(REPLACE "/" "_" target ${name})
    erasmi_module(${name} USES ${uses} LIBRARIES ${${target}_libraries} TESTING ${${target}_testing_libraries})
    list(APPEND above ${name})
  endforeach()
endfunction()
