/** What `--help` prints. */
export const help: string = `Prints the trusted domains of a Taro app, as its mini program's console takes them.

  taro-query domains          prints each list, and what has changed since it was saved
  taro-query domains --save   saves the lists in taro-query.domains.json, to be committed when the console has them

It reads the option domains of @taro-query/plugin in config/index, in the folder where it is run.

  --type <platform>   for a config/index that asks for process.env.TARO_ENV (default: weapp)
  --json              prints { lists, added, removed, saved } for a program; saved: there is something to compare with
  --help, --version

It ends with 0; with 1 when something is wrong, such as an entry that the console would refuse.
`
