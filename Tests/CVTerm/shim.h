// libvterm: the terminal that tests run ncurses against, in the same process.
#include <vterm.h>
