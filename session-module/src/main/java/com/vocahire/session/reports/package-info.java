/** What the page reports of its connection; words that are on no list are counted and left out. */
package com.vocahire.session.reports;
