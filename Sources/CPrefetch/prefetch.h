// Asks the processor to fetch a cache line that will be read soon. It changes nothing and never faults.
static inline void prefetch_line(const void *address) { __builtin_prefetch(address, 0, 3); }
