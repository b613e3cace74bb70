# The libstdc++ that the TorchSharp package is compiled against. Distributions of before 2023 have an older one: Debian 12, Ubuntu 22.04.

package_libstdcxx=GLIBCXX_3.4.32

# Whether the machine's own will do.
has_libstdcxx() {
  grep --quiet --text --fixed-strings "$package_libstdcxx" "$(system_libstdcxx)" 2>/dev/null
}

system_libstdcxx() {
  /sbin/ldconfig -p | sed -n 's/.*libstdc++\.so\.6 .*x86-64.* => //p' | head -n 1
}

# For programs over the package, where the machine's own is too old: puts a library in front that has the name and the versions of a
# newer one, the one function that is missing, and the machine's own behind it for everything else.
provide_libstdcxx() {
  [[ $(uname -s) == Linux ]] || return 0
  has_libstdcxx && return
  local folder=$root/artifacts/libstdcxx system version
  local library=$folder/libstdc++.so.6
  system=$(system_libstdcxx)
  if [[ ! -f $library || $root/eng/libstdcxx.cpp -nt $library || $root/eng/libstdcxx.sh -nt $library ]]; then
    command -v g++ >/dev/null && command -v objdump >/dev/null || install_packages g++
    mkdir -p "$folder"
    {
      for version in $(objdump --private-headers "$system" | grep --only-matching --extended-regexp '\b(GLIBCXX|CXXABI)_[A-Z0-9_.]+$' | sort -u)
      do
        echo "$version { };"
      done
      echo "$package_libstdcxx { global: _ZSt21ios_base_library_initv; local: *; };"
    } >"$folder/versions"
    # The linker takes the name to load from the file that it links; the file itself is the machine's own.
    rm -f "$folder/libstdc++-system.so.6"
    gcc -shared -x c /dev/null -Wl,-soname,libstdc++-system.so.6 -o "$folder/libstdc++-system.so.6"
    gcc -shared -fPIC -O2 "$root/eng/libstdcxx.cpp" -Wl,--no-as-needed "$folder/libstdc++-system.so.6" -Wl,-soname,libstdc++.so.6 \
      -Wl,--version-script="$folder/versions" -Wl,-rpath,'$ORIGIN' -o "$library"
    ln -sf "$system" "$folder/libstdc++-system.so.6"
  fi
  export LD_LIBRARY_PATH=$folder${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
}
