/** The exchange beside what does the same without an application server: how fast, at what cost. */
package com.vocahire.endtoend.benchmark.exchange;
