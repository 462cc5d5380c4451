/** What engines and workers share to find their way in stack traces. */
package racecourse.api.spi;
