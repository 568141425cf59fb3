# One static library and one test program for each module of src/modules.txt.
#
#   erasmi_module(web USES base data LIBRARIES OpenSSL::Crypto)
#
# Sources are src/web/**.cpp except tests; tests are src/web/tests/*.cpp and become the program web_tests.
function(erasmi_module name)
  cmake_parse_arguments(MODULE "" "" "USES;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" target ${name})
  set(folder ${CMAKE_SOURCE_DIR}/src/${name})

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "/(tests|features)/")
  list(FILTER tests INCLUDE REGEX "/tests/[^/]*\\.cpp$")

  if(NOT sources)
    return()
  endif()
  add_library(erasmi_${target} STATIC ${sources})
  set_target_properties(erasmi_${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(erasmi_${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_precompile_headers(erasmi_${target} PRIVATE ${CMAKE_SOURCE_DIR}/src/base/precompiled.hpp)
  target_link_libraries(erasmi_${target} PUBLIC erasmi_options ${MODULE_LIBRARIES})
  foreach(used ${MODULE_USES})
    string(REPLACE "/" "_" used ${used})
    if(TARGET erasmi_${used})
      target_link_libraries(erasmi_${target} PUBLIC erasmi_${used})
    endif()
  endforeach()

  if(tests)
    add_executable(${target}_tests EXCLUDE_FROM_ALL ${tests})
    target_precompile_headers(${target}_tests PRIVATE ${CMAKE_SOURCE_DIR}/src/base/precompiled.hpp)
    target_link_libraries(${target}_tests PRIVATE erasmi_${target} GTest::gmock_main)
    target_compile_definitions(${target}_tests PRIVATE ERASMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    set_property(GLOBAL APPEND PROPERTY ERASMI_TEST_PROGRAMS ${target}_tests)
  endif()
endfunction()
