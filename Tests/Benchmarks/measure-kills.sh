#!/bin/bash
# Kills an import at random moments, again and again, and looks at what is left: the library opens, `check` finds nothing,
# the next import goes on, and in the end everything is as an import left alone makes it. Exit code 1 when it is not.
#
#   measure-kills.sh PROGRAM ARCHIVE [KILLS] [SEED]
set -euo pipefail

program=$1
archive=$2
kills=${3:-200}
RANDOM=${4:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder XDG_STATE_HOME=$folder XDG_CONFIG_HOME=$folder XDG_CACHE_HOME=$folder

# What a reader finds, free of the numbers the library gives: articles, names with their counts, counts.
told() {
    "$program" search --limit 0 --format csv --library "$1" | sort
    "$program" entities --limit 0 --format csv --library "$1" | sort
    "$program" stats --format csv --library "$1" | grep -v '^library\|^bytes on disk'
}

start=$(date +%s%N)
"$program" import --quiet "$archive" --library "$folder/whole.sqlite" || [ $? -eq 1 ]
milliseconds=$((($(date +%s%N) - start) / 1000000))
told "$folder/whole.sqlite" > "$folder/whole.told"
echo "an import left alone takes $milliseconds ms"

count=0
libraries=0
while [ "$count" -lt "$kills" ]; do
    libraries=$((libraries + 1))
    library=$folder/killed.sqlite
    rm -f "$library" "$library"-wal "$library"-shm
    while :; do
        "$program" import --quiet "$archive" --library "$library" 2> "$folder/said" &
        child=$!
        # Most kills fall into the work, some into the start or the end of the program.
        wait=$((RANDOM % (milliseconds * 6 / 10 + 1) + 20))
        sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
        if kill -9 "$child" 2> /dev/null; then
            wait "$child" 2> /dev/null || true
            count=$((count + 1))
            [ -f "$library" ] || continue
            if ! "$program" check --library "$library" > "$folder/checked" 2>&1; then
                echo "MISSED: after kill $count the library is not clean:"
                cat "$folder/checked"
                exit 1
            fi
        else
            wait "$child" || [ $? -eq 1 ]
            break
        fi
        # One that is cut off again and again comes to an end all the same.
        [ "$count" -ge "$kills" ] && milliseconds=$((milliseconds * 100))
    done
    told "$library" > "$folder/killed.told"
    if ! cmp -s "$folder/whole.told" "$folder/killed.told"; then
        echo "MISSED: after $count kills a library differs from one left alone:"
        diff "$folder/whole.told" "$folder/killed.told" | head -20
        exit 1
    fi
done
echo "killed $count times while $libraries libraries were made: all clean, all equal: held"
