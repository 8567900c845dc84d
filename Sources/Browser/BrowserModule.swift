// The Browser craft: what the user sees and can do. Pure: no SQL, no curses, no clock.

import Corpus
import Screen
