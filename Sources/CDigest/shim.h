// SHA-256 as Debian's libmd offers it; used for the identity of pages.
#include <sys/types.h>
#include <sha256.h>
