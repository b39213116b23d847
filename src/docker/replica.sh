# Copies the database at the first start, and follows it.
set -eu
if [ ! -e "$PGDATA" ]; then
  # Named once it is whole: a copy that was not finished is begun anew, and one that was promoted is never thrown away.
  rm -rf "$PGDATA.new"
  mkdir -p "$(dirname "$PGDATA")"
  pg_basebackup --host=database --username=trellis --pgdata="$PGDATA.new" --checkpoint=fast --write-recovery-conf
  mv "$PGDATA.new" "$PGDATA"
fi
exec postgres -c listen_addresses='*' -c hba_file=/etc/postgresql/pg_hba.conf
