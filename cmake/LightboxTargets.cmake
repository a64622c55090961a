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
  # By the dependencies the compiler itself names: preprocessing apart, only to look a file up, would cost as much again.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_DEPEND=1
    CCACHE_SLOPPINESS=pch_defines,time_macros "${LIGHTBOX_CCACHE}")
endif()

add_library(lightbox_options INTERFACE)
target_include_directories(lightbox_options INTERFACE "${PROJECT_SOURCE_DIR}/src/core")
target_compile_definitions(lightbox_options INTERFACE QT_NO_KEYWORDS
  LIGHTBOX_VERSION="${PROJECT_VERSION}")
target_compile_options(lightbox_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
  -Wno-missing-field-initializers $<$<BOOL:${LIGHTBOX_WERROR}>:-Werror>)
# GCC 12 sees overlapping copies in std::string at -O2 and above that are none (its bug 105651).
target_compile_options(lightbox_options INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
# The same bits on every machine of one CPU capability: no contraction across statements.
target_compile_options(lightbox_options INTERFACE -ffp-contract=off)
# Said of every file, because some libraries ask for it and a precompiled header wants one answer.
target_compile_options(lightbox_options INTERFACE -pthread)
if(LIGHTBOX_PCH AND LIGHTBOX_CCACHE)
  target_compile_options(lightbox_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(LIGHTBOX_SANITIZE)
  list(JOIN LIGHTBOX_SANITIZE "," _sanitizers)
  # What sanitizers add makes GCC take parts of std::regex for uninitialized, and moved strings for too short.
  add_compile_options(-fsanitize=${_sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all
    -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
  add_link_options(-fsanitize=${_sanitizers})
endif()

if(LIGHTBOX_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# lightbox_core_library(NAME [SOURCES files...] [DEPENDS lightbox targets...] [LIBRARIES imported targets...])
# Compiles every .cpp of the current folder, or SOURCES alone, into lightbox_NAME (alias lightbox::NAME).
function(lightbox_core_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  if(ARG_SOURCES)
    set(sources ${ARG_SOURCES})
  else()
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  endif()
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

# lightbox_use_torch(NAME): links LibTorch; its headers are precompiled once, for all who use it.
function(lightbox_use_torch target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${target} INTERFACE lightbox::torch)
    return()
  endif()
  if(type STREQUAL "EXECUTABLE")
    # A precompiled header holds for one kind of position independence, and the libraries' is this.
    target_compile_options(${target} PRIVATE -fPIC)
    target_link_libraries(${target} PRIVATE lightbox::torch)
  else()
    target_link_libraries(${target} PUBLIC lightbox::torch)
  endif()
  if(LIGHTBOX_PCH)
    if(NOT TARGET lightbox_torch_headers)
      set(source "${CMAKE_BINARY_DIR}/torch_headers.cpp")
      file(CONFIGURE OUTPUT "${source}" CONTENT "// Compiled for the precompiled header alone.\n" @ONLY)
      add_library(lightbox_torch_headers STATIC "${source}")
      target_link_libraries(lightbox_torch_headers PUBLIC lightbox_options lightbox::torch Threads::Threads)
      target_precompile_headers(lightbox_torch_headers PRIVATE <torch/torch.h>)
    endif()
    target_precompile_headers(${target} REUSE_FROM lightbox_torch_headers)
  endif()
endfunction()

# lightbox_program(NAME): what every program of ours does before main(); see the source.
function(lightbox_program target)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src/launch/BoundedSpin.cpp")
    set_source_files_properties("${PROJECT_SOURCE_DIR}/src/launch/BoundedSpin.cpp"
      TARGET_DIRECTORY ${target} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()
