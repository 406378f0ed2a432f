// Of glibc alone; Swift's module of it leaves this header out.
#if defined(__linux__) && __has_include(<malloc.h>)
#include <malloc.h>
#endif
