# Runs on the machine that holds the site, through `sh -s -- <step> <folder> [arguments]`. The client is releases.ts.
#
# <folder>/.park-portal         marks a folder as ours
# <folder>/.lock                held with flock while a deploy runs; says who
# <folder>/releases/<name>      whole sites; <name>.part is one that is being uploaded or removed
# <folder>/current              a link to the release that is served, always replaced in one rename
set -eu
LC_ALL=C
export LC_ALL
umask 022

step=$1
folder=$2
shift 2
mark=.park-portal

# For the client: a word, not a text. It knows the Chinese sentence.
refuse() {
	printf 'refused %s\n' "$*"
	exit 3
}

is_name() {
	case $1 in
	*[!0-9a-z-]*) return 1 ;;
	[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]-*) return 0 ;;
	*) return 1 ;;
	esac
}

enter() {
	cd -- "$folder" 2>/dev/null || refuse missing
	[ -f "$mark" ] || refuse foreign
}

served() {
	if [ -L current ]; then basename -- "$(readlink current)"; fi
}

names() {
	for each in releases/*; do
		name=${each#releases/}
		if [ -d "$each" ] && is_name "$name"; then printf '%s\n' "$name"; fi
	done
}

# A removal that is cut off must not leave half a site under the name of a whole one.
remove() {
	mv -- "releases/$1" "releases/$1.part"
	rm -rf -- "releases/$1.part"
}

point() {
	if [ -e current ] && [ ! -L current ]; then refuse occupied; fi
	rm -f -- .next
	ln -s -- "releases/$1" .next
	mv -fT -- .next current
}

case $step in
look)
	for tool in rsync flock sha256sum; do
		command -v "$tool" >/dev/null 2>&1 || printf 'lacks %s\n' "$tool"
	done
	if [ ! -e "$folder" ]; then
		echo 'folder missing'
	elif ! cd -- "$folder" 2>/dev/null; then
		refuse unreadable
	elif [ -f "$mark" ]; then
		echo 'folder ours'
		names | sed 's/^/release /'
		served | sed 's/^/current /'
	elif [ -z "$(ls -A)" ]; then
		echo 'folder empty'
	else
		echo 'folder foreign'
	fi
	;;
hold)
	# Reads until the client is gone, however it ends: then the system gives the lock back.
	who=$1
	mkdir -p -- "$folder" 2>/dev/null || refuse unwritable
	cd -- "$folder"
	if [ ! -f "$mark" ]; then
		[ -z "$(ls -A)" ] || refuse foreign
		touch -- "$mark" 2>/dev/null || refuse unwritable
	fi
	[ -w . ] || refuse unwritable
	exec 9>>.lock
	flock -n 9 || refuse "busy $(cat .lock)"
	printf '%s\n' "$who" >.lock
	mkdir -p releases
	rm -rf -- releases/*.part
	echo held
	cat >/dev/null
	;;
begin)
	enter
	is_name "$1" || refuse name
	mkdir -- "releases/$1.part"
	served
	;;
check)
	# The number of files, then a digest for each path asked for.
	enter
	is_name "${1%.part}" || refuse name
	cd -- "releases/$1" 2>/dev/null || refuse gone
	shift
	find . -type f | wc -l | tr -d ' '
	for each; do
		if [ -f "./$each" ]; then sha256sum <"./$each" | cut -c 1-64; else echo missing; fi
	done
	;;
finish)
	enter
	is_name "$1" || refuse name
	if [ -e "releases/$1" ]; then refuse name; fi
	mv -T -- "releases/$1.part" "releases/$1"
	point "$1"
	;;
back)
	enter
	is_name "$1" || refuse name
	[ -d "releases/$1" ] || refuse gone
	point "$1"
	;;
prune)
	# The newest stay, and what is served.
	enter
	keep=$1
	now=$(served)
	names | sort -r | tail -n "+$((keep + 1))" | while IFS= read -r name; do
		if [ "$name" != "$now" ]; then
			remove "$name"
			printf '%s\n' "$name"
		fi
	done
	;;
*) refuse step ;;
esac
