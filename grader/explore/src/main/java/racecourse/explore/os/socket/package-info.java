/** Sockets of the Unix domain, their connections, and waiting for many of them at once. */
package racecourse.explore.os.socket;
