#!/bin/sh
# Makes one self-contained program for Linux, to be handed out: Swift's libraries, libstdc++, cmark-gfm, libyaml, the
# default templates and the starter site are inside, and only glibc comes from the machine. Writes
# dist/candour-VERSION-linux-ARCH.tar.gz with the manual page, the completions and the licences of all that is inside, and
# its checksum beside it.
#
#   PROVE=1 sh scripts/make-dist.sh     also builds a site with it in a bare Debian (needs root and debootstrap)
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "candour: $1" >&2
  exit 1
}

[ "$(uname -s)" = Linux ] || fail "make dist makes the program for Linux, on Linux"

# The linker takes an archive where no shared library stands before it on its path; what pkg-config names comes first.
libraries=.build/dist-libraries
mkdir -p "$libraries"
folder=$(pkg-config --variable=libdir yaml-0.1)
for library in cmark-gfm cmark-gfm-extensions yaml; do
  [ -f "$folder/lib$library.a" ] || fail "$folder/lib$library.a is missing; sh scripts/install-packages.sh installs it"
  cp "$folder/lib$library.a" "$libraries/"
done
mkdir -p "$libraries/pkgconfig"
for package in libcmark-gfm:cmark-gfm yaml-0.1:yaml; do
  printf 'Name: %s\nDescription: the archive alone\nVersion: %s\nLibs: -L%s -l%s\nCflags: %s\n' "${package%:*}" \
    "$(pkg-config --modversion "${package%:*}")" "$PWD/$libraries" "${package#*:}" \
    "$(pkg-config --cflags "${package%:*}")" >"$libraries/pkgconfig/${package%:*}.pc"
done
export PKG_CONFIG_PATH="$PWD/$libraries/pkgconfig"
cp "$(g++ -print-file-name=libstdc++.a)" "$libraries/"

echo "Building the program to hand out (some minutes the first time) …"
swift build -c release --product candour --static-swift-stdlib --scratch-path .build/dist \
  -Xlinker "-L$PWD/$libraries" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
built=.build/dist/release/candour

version=$("$built" --version | awk '{ print $2; exit }')
name="candour-$version-linux-$(uname -m)"
rm -rf "dist/$name"
mkdir -p "dist/$name/completions"
strip -o "dist/$name/candour" "$built"
program="dist/$name/candour"

# Nothing but glibc and the loader may be asked of the machine.
strangers=$(ldd "$program" | awk '{ print $1 }' | sed 's|.*/||' |
  grep -vE '^(linux-vdso\.so\.1|ld-linux.*|libc\.so\.6|libm\.so\.6|libpthread\.so\.0|libdl\.so\.2|librt\.so\.1|libutil\.so\.1|libresolv\.so\.2)$' || true)
[ -z "$strangers" ] || fail "the program still needs: $strangers"

cp docs/candour.1 LICENSE "dist/$name/"
sh scripts/collect-licences.sh .build/dist/checkouts >"dist/$name/THIRD-PARTY.txt"
for shell in bash zsh fish; do "$program" --generate-completion-script "$shell" >"dist/$name/completions/candour.$shell"; done
tar -C dist -czf "dist/$name.tar.gz" "$name"
(cd dist && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
[ "${PROVE:-}" = 1 ] && sh scripts/prove-dist.sh "$program"
echo "Made dist/$name.tar.gz: $(wc -c <"dist/$name.tar.gz") bytes, the program $(wc -c <"$program")."
