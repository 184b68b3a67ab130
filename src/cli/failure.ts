/** Why a command can't do what it is asked to; its message is for who asked. */
export class Failure extends Error {}
