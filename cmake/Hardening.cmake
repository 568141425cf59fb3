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
else()
  target_compile_definitions(erasmi_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
# Our structs give every member a default, so leaving members out of a designated initializer is safe and wanted.
target_compile_options(erasmi_options INTERFACE -Wno-missing-field-initializers
                       -Wno-missing-designated-field-initializers)
# The standard library of Debian 12 uses within itself what it calls deprecated.
target_compile_options(erasmi_options INTERFACE -Wno-deprecated-declarations)

find_program(MOLD mold)
if(MOLD)
  target_link_options(erasmi_options INTERFACE -fuse-ld=mold)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ccache)
  target_compile_options(erasmi_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
