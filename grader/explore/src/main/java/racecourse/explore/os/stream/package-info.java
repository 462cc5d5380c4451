/** Streams of bytes between programs and whatever they read from or write to. */
package racecourse.explore.os.stream;
