# SPDX-License-Identifier: GPL-3.0-or-later
# lightbox::torch, from the system's LibTorch or, without a CUDA toolkit in reach, from the include/ and
# lib/ of any LibTorch 2.x (find_package(Torch) of a CUDA build would ask for nvcc).
add_library(lightbox_torch INTERFACE)
add_library(lightbox::torch ALIAS lightbox_torch)
if(LIGHTBOX_TORCH_ROOT)
  set(_include "${LIGHTBOX_TORCH_ROOT}/include")
  set(_lib "${LIGHTBOX_TORCH_ROOT}/lib")
  if(NOT EXISTS "${_include}/torch/csrc/api/include/torch/torch.h")
    message(FATAL_ERROR "LIGHTBOX_TORCH_ROOT=${LIGHTBOX_TORCH_ROOT} holds no LibTorch: include/torch/csrc/api/include/torch/torch.h is missing")
  endif()
  target_include_directories(lightbox_torch SYSTEM INTERFACE "${_include}" "${_include}/torch/csrc/api/include")
  # PyPI's libtorch.so exports parts of an older C++ library of its own, std::filesystem among them; the system's must be
  # asked first, or calls of ours end there.
  target_link_options(lightbox_torch INTERFACE "LINKER:--push-state,--no-as-needed,-lstdc++,--pop-state")
  target_link_directories(lightbox_torch INTERFACE "${_lib}")
  target_link_libraries(lightbox_torch INTERFACE torch_cpu c10)
  target_link_options(lightbox_torch INTERFACE "LINKER:-rpath,${_lib}")
  if(EXISTS "${_lib}/libtorch_cuda.so")
    # The CUDA kernels register themselves: keep the library although no symbol of it is named.
    target_link_options(lightbox_torch INTERFACE "LINKER:--no-as-needed,${_lib}/libtorch_cuda.so,${_lib}/libc10_cuda.so,--as-needed")
    file(GLOB _nvidia "${LIGHTBOX_TORCH_ROOT}/../nvidia/*/lib")
    foreach(_folder IN LISTS _nvidia)
      target_link_options(lightbox_torch INTERFACE "LINKER:-rpath,${_folder}" "LINKER:-rpath-link,${_folder}")
    endforeach()
  endif()
  # PyPI's wheels before 2.6 were built with the old string ABI; the library itself says which.
  execute_process(COMMAND nm -DC "${_lib}/libc10.so" OUTPUT_VARIABLE _symbols ERROR_QUIET)
  if(_symbols MATCHES "std::__cxx11::basic_string")
    target_compile_definitions(lightbox_torch INTERFACE _GLIBCXX_USE_CXX11_ABI=1)
  else()
    target_compile_definitions(lightbox_torch INTERFACE _GLIBCXX_USE_CXX11_ABI=0)
  endif()
else()
  find_package(Torch REQUIRED)
  target_include_directories(lightbox_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  target_link_libraries(lightbox_torch INTERFACE ${TORCH_LIBRARIES})
endif()
if(LIGHTBOX_SANITIZE)
  # What a sanitizer adds makes GCC 12 doubt c10::optional.
  target_compile_options(lightbox_torch INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
