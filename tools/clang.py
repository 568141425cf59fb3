"""The compiler, its checker and what names the functions of a stack: those of CMakePresets.json and tools/packages.txt."""
COMPILER, TIDY, SYMBOLIZER = "clang++-22", "clang-tidy-22", "llvm-symbolizer-22"
