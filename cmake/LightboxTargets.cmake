# SPDX-License-Identifier: GPL-3.0-or-later
# One static library per folder of src/core. Its DEPENDS are the arrows of docs/ARCHITECTURE.md.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)

find_program(LIGHTBOX_CCACHE ccache)
if(LIGHTBOX_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LIGHTBOX_CCACHE}")
endif()

add_library(lightbox_options INTERFACE)
target_include_directories(lightbox_options INTERFACE "${PROJECT_SOURCE_DIR}/src/core")
target_compile_definitions(lightbox_options INTERFACE QT_NO_KEYWORDS
  LIGHTBOX_VERSION="${PROJECT_VERSION}")
target_compile_options(lightbox_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
  -Wno-missing-field-initializers $<$<BOOL:${LIGHTBOX_WERROR}>:-Werror>)
# The same bits on every machine of one CPU capability: no contraction across statements.
target_compile_options(lightbox_options INTERFACE -ffp-contract=off)
if(LIGHTBOX_PCH AND LIGHTBOX_CCACHE)
  target_compile_options(lightbox_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(LIGHTBOX_SANITIZE)
  list(JOIN LIGHTBOX_SANITIZE "," _sanitizers)
  add_compile_options(-fsanitize=${_sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${_sanitizers})
endif()

# lightbox_core_library(NAME [DEPENDS lightbox targets...] [LIBRARIES imported targets...])
# Compiles every .cpp of the current folder into lightbox_NAME (alias lightbox::NAME).
function(lightbox_core_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(sources)
    add_library(lightbox_${name} STATIC ${sources} ${headers})
    set(kind PUBLIC)
  else()
    add_library(lightbox_${name} INTERFACE)
    set(kind INTERFACE)
  endif()
  add_library(lightbox::${name} ALIAS lightbox_${name})
  target_link_libraries(lightbox_${name} ${kind} lightbox_options Threads::Threads)
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(lightbox_${name} ${kind} lightbox::${dependency})
  endforeach()
  target_link_libraries(lightbox_${name} ${kind} ${ARG_LIBRARIES})
endfunction()

# lightbox_use_torch(NAME): links LibTorch and precompiles its headers once for all who use it.
function(lightbox_use_torch target)
  target_link_libraries(${target} PUBLIC lightbox::torch)
  if(LIGHTBOX_PCH)
    target_precompile_headers(${target} PRIVATE <torch/torch.h>)
  endif()
endfunction()
