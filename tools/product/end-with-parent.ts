// Loaded into the server and the sandbox before their own code (node --import): the channel to the starter closes when
// the starter is gone, even by kill -9, and then nobody would stop them.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
