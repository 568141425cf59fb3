# Compiler options of every target, from the preset's cache variables.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(ERASMI_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize, such as address,undefined")

add_library(erasmi_options INTERFACE)
target_compile_options(erasmi_options INTERFACE -Wall -Wextra -Wpedantic -Wformat=2 -Wnon-virtual-dtor
                       -Woverloaded-virtual -Werror -fstack-protector-strong
                       -fPIE -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_compile_definitions(erasmi_options INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(erasmi_options INTERFACE -pie -Wl,-z,relro,-z,now)

if(ERASMI_SANITIZE)
  target_compile_options(erasmi_options INTERFACE -fsanitize=${ERASMI_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(erasmi_options INTERFACE -fsanitize=${ERASMI_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # These look at every access through a pointer, which doubles the time to compile. What they see of real faults
    # AddressSanitizer sees as well, and the fuzzers, which clang compiles, look for all of them.
    target_compile_options(erasmi_options INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
  endif()
else()
  target_compile_definitions(erasmi_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
if(ERASMI_SANITIZE MATCHES thread)
  # Asio fences atomically, which g++ cannot instrument and warns about.
  target_compile_options(erasmi_options INTERFACE -Wno-tsan)
endif()
# Our structs give every member a default, so leaving members out of a designated initializer is safe and wanted.
target_compile_options(erasmi_options INTERFACE -Wno-missing-field-initializers
                       $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-designated-field-initializers>)
# g++ 12 reports false positives from inlined std::string and std::optional code when optimising.
target_compile_options(erasmi_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)

find_program(MOLD mold)
if(MOLD)
  target_link_options(erasmi_options INTERFACE -fuse-ld=mold)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ccache)
  target_compile_options(erasmi_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
