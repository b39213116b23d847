package app.trellis.calendar;

/** @param kind that of its {@link CalendarSource} */
record Known(String kind, Appointment appointment) {}
