// libFuzzer as a library, as https://llvm.org/docs/LibFuzzer.html describes it. Clang has the library and no header.
#include <stddef.h>
#include <stdint.h>

typedef int (*FuzzedFunction)(const uint8_t *data, size_t size);

// Runs a function on ever more inputs, by the options in the arguments; ends the process where it finds something.
int LLVMFuzzerRunDriver(int *argc, char ***argv, FuzzedFunction function);
