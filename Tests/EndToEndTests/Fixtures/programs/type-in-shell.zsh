# Types a command line into an interactive shell, presses the tabulator, and waits for the line to be
# completed as expected. A terminal is needed for that, which zsh can feign.
#
# usage: zsh -f type-in-shell.zsh SHELL COMPLETIONS LINE EXPECTED
zmodload zsh/zpty
shell=$1 completions=$2 line=$3 expected=$4
export TERM=dumb
typeset -i SECONDS=0

# Reads what the shell shows until a word is in it.
await() {
  local chunk shown=
  while ((SECONDS < 60)); do
    if zpty -r -t shell chunk; then
      shown+=$chunk
      [[ $shown = *$1* ]] && return
    else
      sleep 0.05
    fi
  done
  print -r -- "not seen: $1" "$shown"
  exit 1
}

case $shell in
  zsh)
    zpty shell zsh -f -i
    zpty -w shell "fpath=($completions \$fpath); autoload -U compinit; compinit -u -D; print ready\$((1 + 1))"
    ;;
  fish)
    zpty shell fish --no-config -i
    zpty -w shell "source $completions/reports.fish; echo ready(math 1 + 1)"
    ;;
esac
await ready2
zpty -w -n shell "$line"$'\t'
await "$expected"
