#!/bin/bash
# Everything that is measured, in one go: builds, makes archives, imports them, times what a reader feels, kills imports,
# times the peers. Prints each figure beside its bar and ends with 1 when any was missed.
#
#   Tests/Benchmarks/measure.sh [--articles "1000 100000 1000000"] [--folder /tmp/broadsheet-benchmarks] [--strokes 2000]
#       [--kills 200] [--no-peers]
#
# A million articles take about 10 GB and an hour. What is there already in the folder is not made again. The peers fzf,
# ripgrep, sqlite3, notmuch and lnav are installed where they are missing, which needs root and a registry of packages.
set -uo pipefail

articles="1000 100000 1000000"
folder=/tmp/broadsheet-benchmarks
strokes=2000
kills=200
peers=yes
while [ $# -gt 0 ]; do
    case $1 in
        --articles) articles=$2; shift 2 ;;
        --folder) folder=$2; shift 2 ;;
        --strokes) strokes=$2; shift 2 ;;
        --kills) kills=$2; shift 2 ;;
        --no-peers) peers=no; shift ;;
        *) sed -n 2,9p "$0"; exit 64 ;;
    esac
done

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$root/.build/release/broadsheet # linked as .ci/start links it
built=$here/.build/release
mkdir -p "$folder"
missed=0

# at_least NAME VALUE BAR UNIT, at_most NAME VALUE BAR UNIT
at_least() { judge "$1" "$2" "$3" "$4" "$(awk "BEGIN { print ($2 >= $3) }")"; }
at_most() { judge "$1" "$2" "$3" "$4" "$(awk "BEGIN { print ($2 <= $3) }")"; }
judge() {
    if [ "$5" = 1 ]; then echo "$1: $2 $4, bar $3: held"; else echo "$1: $2 $4, bar $3: MISSED"; missed=1; fi
}
# tell JUDGE NAME VALUE BAR UNIT: the figure alone.
tell() { echo "$2: $3 $5"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
run() { "$@" || missed=1; }

# busy_seconds: time of the processor that finished children took so far.
busy_seconds() {
    times > "$folder/times"
    awk 'NR == 2 { gsub("s", ""); split($1, u, "m"); split($2, s, "m"); print 60 * (u[1] + s[1]) + u[2] + s[2] }' "$folder/times"
}

# pause SECONDS: as sleep does, but no program is started beside what is measured, which may have every processor.
exec {silence}<> <(:)
pause() { read -r -t "$1" -u "$silence" || true; }

# import CORES ARCHIVE LIBRARY: sets seconds, those of them the processor was busy, and the peak of memory, in megabytes.
import() {
    rm -f "$3" "$3"-wal "$3"-shm
    busy_seconds > "$folder/busy-before"
    local cores=0
    [ "$1" = 2 ] && cores=0,1
    local start
    start=$(date +%s%N)
    taskset -c $cores "$program" import --quiet "$2" --library "$3" 2> /dev/null &
    local child=$!
    memory=0
    while kill -0 $child 2> /dev/null; do
        local key value
        while read -r key value _; do
            [ "$key" = VmHWM: ] && memory=$((value / 1024))
        done 2> /dev/null < /proc/$child/status
        pause 0.2
    done
    wait $child
    seconds=$(awk "BEGIN { print ($(date +%s%N) - $start) / 1e9 }")
    busy_seconds > "$folder/busy-after"
    busy=$(awk "BEGIN { print $(cat "$folder/busy-after") - $(cat "$folder/busy-before") }")
}

# What a second processor is worth changes by the minute where others share the machine, so that one core and two are
# timed in turns, and beside them two imports that know nothing of each other, a core each.
import_in_turns() {
    : > "$folder/one"
    : > "$folder/ratios"
    for _ in 1 2 3; do
        import 1 "$archive" "$library"
        one=$seconds
        echo "$one" >> "$folder/one"
        echo "one core: $(ratio "$megabytes" "$one") MB/s, by the time of the processor $(ratio "$megabytes" "$busy") MB/s"
        import 2 "$archive" "$library"
        ratio "$one" "$seconds" >> "$folder/ratios"
        echo >> "$folder/ratios"
        echo "two cores: $(tail -1 "$folder/ratios") times one; two imports side by side: $(side_by_side) times, as much" \
            "as a second core was worth"
    done
    $judged at_least "import on one core, median of three" "$(ratio "$megabytes" "$(middle "$folder/one")")" 2 "MB/s"
    $judged at_least "import on two cores, median of three" "$(middle "$folder/ratios")" 1.8 "times one core"
}

# side_by_side: how many times the work of one import on one core two did that ran at the same time.
side_by_side() {
    local start
    start=$(date +%s%N)
    local core
    for core in 0 1; do
        rm -f "$folder/beside-$core.sqlite"*
        taskset -c $core "$program" import --quiet "$archive" --library "$folder/beside-$core.sqlite" 2> /dev/null &
    done
    wait
    awk "BEGIN { printf \"%.2f\", 2 * $one / ($(date +%s%N) - $start) * 1e9 }"
    rm -f "$folder"/beside-*.sqlite*
}

# middle FILE: the median of its three numbers.
middle() { grep . "$1" | sort -n | sed -n 2p; }

# Both are built for the processor, as .ci/start builds the program.
read -r -a processor <<< "$(bash "$root/.ci/processor")"
(cd "$root" && swift build -c release --static-swift-stdlib "${processor[@]}" --product broadsheet) || exit 2
(cd "$here" && swift build -c release "${processor[@]}") || exit 2

for count in $articles; do
    archive=$folder/archive-$count
    library=$folder/library-$count.sqlite
    [ -d "$archive" ] || "$built/generate-archive" --articles "$count" --output "$archive" --pages-per-file 16 \
        --sentences 6 --seed "$count"
    megabytes=$(du -sb "$archive" | awk '{ print $1 / 1e6 }')
    echo "== $count articles, $megabytes MB =="
    # Starting and empty tables are most of what a second's import does and makes; the bars are for archives.
    judged=
    [ "$count" -lt 100000 ] && judged=tell
    if [ ! -f "$library" ]; then
        if [ "$count" -le 100000 ]; then
            import_in_turns
        else
            import 2 "$archive" "$library"
            echo "import on two cores: $(ratio "$megabytes" "$seconds") MB/s," \
                "by the time of the processor $(ratio "$megabytes" "$busy") MB/s a core"
        fi
        at_most "peak of memory of the import" "$memory" 500 MB
    fi
    size=$(du -sb "$library" | awk '{ print $1 / 1e6 }')
    $judged at_most "library beside its text" "$(ratio "$size" "$megabytes")" 3 times
    run "$built/measure-library" --library "$library" --strokes "$strokes" --median-to "$folder/median-$count"
    run "$built/measure-first-paint" --program "$program" --library "$library" --pages "$root/Data/sample/pages"
done

if [ -f "$folder/median-100000" ] && [ -f "$folder/median-1000000" ]; then
    at_most "key to first page, a million beside a hundred thousand" \
        "$(ratio "$(cat "$folder/median-1000000")" "$(cat "$folder/median-100000")")" 2 times
fi

echo "== killed imports =="
[ -d "$folder/archive-kills" ] || "$built/generate-archive" --articles 3000 --output "$folder/archive-kills" --seed 7
run "$here/measure-kills.sh" "$program" "$folder/archive-kills" "$kills"

if [ $peers = yes ]; then
    echo "== peers =="
    largest=$(echo "$articles" | tr ' ' '\n' | sort -n | tail -1)
    "$here/measure-peers.sh" "$program" "$built/measure-peers" "$folder" "$largest" || missed=1
fi
exit $missed
