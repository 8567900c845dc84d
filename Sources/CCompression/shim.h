// zlib: the library keeps the original bytes of its pages deflated.
#include <zlib.h>
