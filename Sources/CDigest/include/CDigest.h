// SHA-256 for the identity of pages: by the processor's own instructions where it has them, else by Debian's libmd.
#ifndef C_DIGEST_H
#define C_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 (FIPS 180-4) of `count` bytes.
void digest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

#endif
