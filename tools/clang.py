"""The compiler and its checker, the same as in CMakePresets.json and tools/packages.txt."""
COMPILER, TIDY = "clang++-22", "clang-tidy-22"
