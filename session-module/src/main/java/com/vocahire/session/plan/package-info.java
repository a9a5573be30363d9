/** The part of an interview's plan that its interviewer knows; there is no place for a rubric. */
package com.vocahire.session.plan;
