#!/usr/bin/env bash
# Draws a plan in shares with a Slurm job array on this one machine, and compares with the same plan
# drawn in one go. Starts its own controller and node, and ends them. Needs root.
#
# usage: slurm.sh PALIER
set -euo pipefail
palier=$(realpath "$1")
source "$(dirname "${BASH_SOURCE[0]}")/plan.sh"
make_plan "$palier"
chmod 755 "$work"

mkdir -p "$work/slurm/state" "$work/slurm/node" /run/munge
host=$(hostname -s)
cat > slurm/slurm.conf <<CONF
ClusterName=palier
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
StateSaveLocation=$work/slurm/state
SlurmdSpoolDir=$work/slurm/node
SlurmctldPidFile=$work/slurm/slurmctld.pid
SlurmdPidFile=$work/slurm/slurmd.pid
SlurmctldLogFile=$work/slurm/slurmctld.log
SlurmdLogFile=$work/slurm/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
CONF
export SLURM_CONF=$work/slurm/slurm.conf
[ -s /etc/munge/munge.key ] || (umask 077; head -c 128 /dev/urandom > /etc/munge/munge.key)
chown munge: /etc/munge/munge.key /run/munge
runuser -u munge -- munged --force
slurmctld
slurmd
stop() {
  scontrol shutdown > /dev/null 2>&1 || true
  pkill -x munged || true
  rm -rf "$work"
}
trap stop EXIT
for _ in $(seq 60); do sinfo --noheader --format=%T 2>/dev/null | grep -q idle && break; sleep 1; done

if ! sbatch --wait --array=1-5 --output="$work/slurm/%a.out" --chdir="$work" --wrap \
  "'$palier' batch render plan.jsonl --quiet -o shares --shard \$SLURM_ARRAY_TASK_ID/5" > /dev/null
then
  tail -n 20 "$work"/slurm/*.out "$work"/slurm/*.log >&2
  exit 1
fi
compare shares
