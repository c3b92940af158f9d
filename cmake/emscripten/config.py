# Where Emscripten finds its parts when it was unpacked into the cache folder; cmake/emscripten/run reads it.
import os

root = os.environ['PALIER_EMSCRIPTEN']
LLVM_ROOT = root + '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = root + '/usr'
FROZEN_CACHE = True  # Debian ships every system library built
