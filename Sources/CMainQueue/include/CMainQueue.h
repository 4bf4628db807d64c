// The two functions by which a run loop of its own serves Dispatch's main queue; libdispatch exports them without a header.
#ifndef CMAINQUEUE_H
#define CMAINQUEUE_H

/// An eventfd that is readable while work waits on the main queue; whoever serves the queue reads it.
int _dispatch_get_main_queue_handle_4CF(void);

/// Does the work that waits on the main queue; on the main thread only, and never after `dispatch_main`.
void _dispatch_main_queue_callback_4CF(void *unused);

#endif
