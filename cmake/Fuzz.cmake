# The functions of tests/fuzz/targets.hpp: in the preset `fuzz` one program fuzz_<name> for each, which libFuzzer
# drives; in the others the test program fuzz_corpus_tests, which gives them the inputs in tests/fuzz/corpus.
set(ERASMI_FUZZ OFF CACHE BOOL "Programs for libFuzzer instead of tests")

function(erasmi_fuzz_targets)
  cmake_parse_arguments(FUZZ "" "" "LIBRARIES" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/tests/fuzz)
  file(GLOB targets CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(REMOVE_ITEM targets ${folder}/fuzzer.cpp ${folder}/corpus_test.cpp)

  if(NOT ERASMI_FUZZ)
    erasmi_test_program(fuzz_corpus_tests SOURCES ${targets} ${folder}/corpus_test.cpp
                        PRECOMPILED erasmi_precompiled_base_tests LIBRARIES ${FUZZ_LIBRARIES})
    return()
  endif()
  foreach(target ${targets})
    get_filename_component(name ${target} NAME_WE)
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL ${target} ${folder}/fuzzer.cpp)
    target_compile_definitions(fuzz_${name} PRIVATE ERASMI_FUZZ_TARGET=${name})
    target_precompile_headers(fuzz_${name} REUSE_FROM erasmi_precompiled_base)
    target_link_libraries(fuzz_${name} PRIVATE ${FUZZ_LIBRARIES})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endfunction()
