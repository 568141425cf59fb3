# Files inside the program: generated libraries erasmi_<collection>, declared in src/base/embedded.hpp.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
find_program(MSGFMT msgfmt REQUIRED)
find_program(MSGCAT msgcat REQUIRED)

set(ERASMI_EMBED ${CMAKE_SOURCE_DIR}/tools/embed.py)

# A library whose source the COMMANDS write from the files in DEPENDS. Ninja runs commands again when a file is
# newer, but not when one comes or goes: so the list itself is made part of the commands.
function(erasmi_embedded_library collection)
  cmake_parse_arguments(EMBED "" "" "COMMANDS;DEPENDS" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/embedded/${collection}.cpp)
  string(SHA1 list_of_files "${EMBED_DEPENDS}")
  add_custom_command(OUTPUT ${source} BYPRODUCTS ${CMAKE_BINARY_DIR}/embedded/${collection}.bin
    COMMAND ${CMAKE_COMMAND} -E true ${list_of_files} ${EMBED_COMMANDS}
    DEPENDS ${ERASMI_EMBED} ${EMBED_DEPENDS} COMMENT "Embedding ${collection}" VERBATIM)
  add_library(erasmi_${collection} STATIC ${source})
  target_include_directories(erasmi_${collection} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(erasmi_${collection} PRIVATE erasmi_options)
endfunction()

# erasmi_embed(migrations FOLDER migrations ONLY *.sql)
# The files of a source folder. New and removed files are noticed by the next build.
function(erasmi_embed collection)
  cmake_parse_arguments(EMBED "" "FOLDER;ONLY" "" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/${EMBED_FOLDER})
  if(NOT EMBED_ONLY)
    set(EMBED_ONLY *)
  endif()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/${EMBED_ONLY})
  erasmi_embedded_library(${collection} DEPENDS ${files}
    COMMANDS COMMAND Python3::Interpreter ${ERASMI_EMBED} ${collection} ${folder}
             ${CMAKE_BINARY_DIR}/embedded/${collection}.cpp --only ${EMBED_ONLY})
endfunction()

# erasmi_embed_messages(en de it tr)
# The catalogues src/**/messages/<language>.po, checked, merged and compiled to <language>.mo.
function(erasmi_embed_messages)
  set(folder ${CMAKE_BINARY_DIR}/messages)
  set(tool ${CMAKE_SOURCE_DIR}/tools/compile_messages.py)
  foreach(language ${ARGN})
    file(GLOB_RECURSE catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${language}.po)
    add_custom_command(OUTPUT ${folder}/${language}.mo
      COMMAND Python3::Interpreter ${tool} ${folder}/${language}.mo ${catalogues}
      DEPENDS ${tool} ${CMAKE_SOURCE_DIR}/tools/po.py ${catalogues} COMMENT "Messages: ${language}" VERBATIM)
    list(APPEND compiled ${folder}/${language}.mo)
  endforeach()
  erasmi_embedded_library(messages DEPENDS ${compiled}
    COMMANDS COMMAND Python3::Interpreter ${ERASMI_EMBED} messages ${folder}
             ${CMAKE_BINARY_DIR}/embedded/messages.cpp --only *.mo)
endfunction()

# The target check_messages: every key that the code uses has its text in every language.
function(erasmi_check_messages)
  set(stamp ${CMAKE_BINARY_DIR}/messages/checked)
  set(tools ${CMAKE_SOURCE_DIR}/tools)
  file(GLOB_RECURSE read CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.hpp
       ${CMAKE_SOURCE_DIR}/src/*.po)
  add_custom_command(OUTPUT ${stamp} COMMAND Python3::Interpreter ${tools}/check_messages.py ${CMAKE_SOURCE_DIR}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${read} ${tools}/check_messages.py ${tools}/po.py ${tools}/source.py
    COMMENT "Comparing message keys with the catalogues" VERBATIM)
  add_custom_target(check_messages DEPENDS ${stamp})
endfunction()

# erasmi_embed_fonts(ui)
# The fonts of papers (PDF, ODT), cut out of those that browsers get.
function(erasmi_embed_fonts ui)
  set(folder ${CMAKE_BINARY_DIR}/fonts)
  set(tool ${CMAKE_SOURCE_DIR}/${ui}/paper_fonts)
  find_program(NODE node REQUIRED)
  erasmi_embedded_library(fonts DEPENDS ${tool}.mjs ${tool}.py ${CMAKE_SOURCE_DIR}/${ui}/package-lock.json
    COMMANDS COMMAND ${NODE} ${tool}.mjs ${folder}
             COMMAND Python3::Interpreter ${ERASMI_EMBED} fonts ${folder} ${CMAKE_BINARY_DIR}/embedded/fonts.cpp
                     --only *.ttf)
endfunction()

# erasmi_embed_assets(ui)
# What `node build.mjs` of that folder writes.
function(erasmi_embed_assets ui)
  set(folder ${CMAKE_SOURCE_DIR}/${ui})
  if(NOT EXISTS ${folder}/build.mjs)
    return()
  endif()
  find_program(NODE node REQUIRED)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*)
  list(FILTER sources EXCLUDE REGEX "^${folder}/(node_modules|dist|tests)/")
  set(missing "${ui}/node_modules is missing: run ./dev, or 'npm ci' in ${ui}/")
  erasmi_embedded_library(assets DEPENDS ${sources}
    COMMANDS COMMAND sh -c "test -d ${folder}/node_modules || (echo \"${missing}\" >&2 && false)"
             COMMAND ${NODE} ${folder}/build.mjs ${CMAKE_BINARY_DIR}/ui
             COMMAND Python3::Interpreter ${ERASMI_EMBED} assets ${CMAKE_BINARY_DIR}/ui
             ${CMAKE_BINARY_DIR}/embedded/assets.cpp)
endfunction()
