// SHA-256 of Debian's OpenSSL, for the identity of pages.
#include <openssl/evp.h>
#include <openssl/sha.h>
